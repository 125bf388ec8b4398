import type {RoleData} from '../model/data.ts'

/** A line a role: id, name, other names and abbreviations. Longer names are tried first, whatever the order here. */
const lines = `
software-engineer|Software Engineer|SWE,SDE,SDE I,SDE II,Software Developer,Software Development Engineer,Software Eng,SWE I,SWE II,Engineer,MTS,Backend Engineer,Frontend Engineer,Full Stack Engineer,Developer,Dev,Backend Developer,Frontend Developer,Full Stack Developer,Fullstack Engineer,Fullstack Developer,Web Developer,Mobile Engineer,iOS Engineer,Android Engineer,Junior Software Engineer,Junior SWE,Junior Engineer,Junior Developer,Member of Technical Staff
senior-software-engineer|Senior Software Engineer|Senior SWE,Sr SWE,Sr. SWE,SSE,Sr Software Engineer,Sr. Software Engineer,SDE III,Senior SDE,SWE III,Senior Engineer,Sr Engineer,Sr SDE,Senior Developer,Lead Software Engineer,Lead Engineer,Lead Developer,Senior Backend Engineer,Senior Frontend Engineer,Senior Full Stack Engineer,SMTS,LMTS,Senior Member of Technical Staff,Lead Member of Technical Staff
staff-software-engineer|Staff Software Engineer|Staff SWE,Staff Engineer,Principal SWE,Principal Software Engineer,Principal Engineer,Principal SDE,Senior Staff SWE,Distinguished Engineer,Staff Eng,Staff Developer,Staff SDE,Principal Developer,Principal Eng,PMTS,Principal Member of Technical Staff
engineering-manager|Engineering Manager|EM,Eng Manager,Software Development Manager,SDM,Engineering Mgr,Software Engineering Manager,Senior EM,Director of Engineering,Dev Manager,Engineering Lead
data-engineer|Data Engineer|DE,Data Eng,Senior Data Engineer,Sr DE,Senior DE,Data Engineering,Data Platform Engineer,Data Infrastructure Engineer,Analytics Engineer,Big Data Engineer,ETL Engineer,BIE,Business Intelligence Engineer
data-scientist|Data Scientist|DS,Data Science,Senior Data Scientist,Sr DS,Senior DS,Applied Data Scientist,Data Analyst
ml-ai-engineer|ML/AI Engineer|MLE,ML Engineer,Machine Learning Engineer,AI Engineer,ML/AI,AI/ML Engineer,ML,Applied Scientist,Research Engineer,ML Scientist,AI/ML,Senior ML Engineer,Sr MLE,Senior MLE,Research Scientist,Machine Learning,ML Eng,Deep Learning Engineer,NLP Engineer,LLM Engineer,GenAI Engineer,Applied ML Engineer
devops-engineer|DevOps Engineer|DevOps,SRE,Site Reliability Engineer,Platform Engineer,Infrastructure Engineer,Production Engineer,DevOps / Platform Engineer,Cloud Engineer,Infra Engineer,DevOps/SRE,DevSecOps,DevSecOps Engineer,Site Reliability,Reliability Engineer,Cloud Infrastructure Engineer,Platform Engineering,Systems Administrator,SysAdmin,SysDE
security-engineer|Security Engineer|SecEng,Security,Security Eng,InfoSec Engineer,Information Security Engineer,Application Security Engineer,AppSec,Cybersecurity Engineer,Security Researcher,Security Analyst,Cybersecurity,Cyber Security,Cyber Security Engineer,InfoSec,Product Security Engineer,Cloud Security Engineer,Application Security,Penetration Tester
product-manager|Product Manager|PM,Senior PM,Sr PM,Senior Product Manager,Group PM,Product Management,PMT,Product Manager Technical,Lead PM,Product Owner,Group Product Manager,GPM,Principal PM,Associate Product Manager,APM
technical-program-manager|Technical Program Manager|TPM,Program Manager,Senior TPM,Sr TPM,Technical Programme Manager,Technical PM,PgM,Programme Manager,Technical Project Manager,Project Manager
product-designer|Product Designer|UX Designer,Designer,UX,UI/UX Designer,UX/UI Designer,Senior Product Designer,Product Design,PD,Design,UI Designer,Interaction Designer,Visual Designer,User Experience Designer,UX/UI,UI/UX,UXD
solutions-architect|Solutions Architect|SA,Solution Architect,Solutions Engineer,Sales Engineer,Customer Engineer,Cloud Architect,Solutions Consultant,SE,Cloud Customer Engineer,Solution Engineer,Pre-Sales Engineer,Presales Engineer,Enterprise Architect,Technical Architect,CSA,Cloud Solution Architect,Cloud Solutions Architect
`

/** The standard roles. Ids are the file names of their guides. */
export const roles: readonly RoleData[] = Object.freeze(
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', name = '', aliases = ''] = line.split('|')
      return {id, name, aliases: aliases.split(',')}
    }),
)
