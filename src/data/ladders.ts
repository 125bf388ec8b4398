import type {LadderData} from '../model/data.ts'

/**
 * A line a ladder: company, track, then its rungs from the lowest, each a code with the titles and other codes that mean it.
 * What companies or many of their people have made public; a site's `_data/ladders.json` goes before it, track by track.
 */
const lines = `
airbnb|engineering|L3:Software Engineer;L4:Software Engineer;L5:Senior Software Engineer;L6:Staff Software Engineer;L7:Senior Staff Software Engineer;L8:Principal Software Engineer
airbnb|ic|G7;G8;G9;G10;G11;G12;G13
amazon|engineering|L4:SDE I;L5:SDE II;L6:SDE III,Senior SDE;L7:Principal SDE;L8:Senior Principal SDE,Director;L10:Distinguished Engineer,Vice President
apple|engineering|ICT2:Junior Engineer;ICT3:Engineer;ICT4:Senior Engineer;ICT5:Staff Engineer;ICT6:Principal Engineer
atlassian|engineering|P30:Graduate,P3;P40:Software Engineer,P4;P50:Senior Software Engineer,P5;P60:Principal Engineer,P6;P70:Senior Principal Engineer,P7
atlassian|management|M50;M60;M70;M80
bytedance|engineering|1-1;1-2;2-1;2-2;3-1;3-2;4-1;4-2;5-1
coinbase|engineering|IC3:Software Engineer I;IC4:Software Engineer II;IC5:Senior Software Engineer;IC6:Staff Software Engineer;IC7:Senior Staff Software Engineer;IC8:Principal Engineer
coinbase|management|M1;M2;M3
dropbox|engineering|IC1:Software Engineer I;IC2:Software Engineer II;IC3:Senior Software Engineer;IC4:Staff Engineer;IC5:Senior Staff Engineer;IC6:Principal Engineer;IC7:Senior Principal Engineer
dropbox|management|M3;M4;M5;M6;M7
google|ic|L3:SWE II;L4:SWE III;L5:Senior SWE;L6:Staff SWE;L7:Senior Staff SWE;L8:Principal Engineer;L9:Distinguished Engineer;L10:Google Fellow
lyft|engineering|T3:Software Engineer I;T4:Software Engineer II;T5:Senior Software Engineer;T6:Staff Software Engineer;T7:Senior Staff Software Engineer;T8:Principal Engineer
lyft|management|M1;M2;M3;M4
meta|engineering|E3:Software Engineer;E4:Software Engineer;E5:Senior Software Engineer;E6:Staff Software Engineer;E7:Senior Staff Software Engineer;E8:Principal Engineer;E9:Distinguished Engineer
meta|ic|IC3;IC4;IC5;IC6;IC7;IC8;IC9
meta|management|M0;M1:Engineering Manager;M2:Senior Engineering Manager;D1:Director;D2:Senior Director;VP
microsoft|engineering|59:SDE;60:SDE;61:SDE II;62:SDE II;63:Senior SDE;64:Senior SDE;65:Principal SDE;66:Principal SDE;67:Principal SDE;68:Partner;69:Partner;70:Distinguished Engineer;80:Technical Fellow
netflix|engineering|L3:New Grad,E3;L4:Software Engineer,E4;L5:Senior Software Engineer,E5;L6:Staff Software Engineer,E6;L7:Principal Software Engineer,E7
nvidia|engineering|IC1;IC2;IC3:Senior Engineer;IC4;IC5:Principal Engineer;IC6;IC7;IC8
oracle|engineering|IC1:Software Developer 1;IC2:Software Developer 2;IC3:Senior Member of Technical Staff;IC4:Principal Member of Technical Staff;IC5:Consulting Member of Technical Staff;IC6:Architect;IC7:Distinguished Engineer
oracle|management|M2;M3;M4;M5;M6;M7
snap|engineering|L2;L3:Software Engineer;L4:Software Engineer;L5:Senior Software Engineer;L6:Staff Software Engineer;L7;L8
stripe|engineering|L1:Software Engineer;L2:Software Engineer;L3:Software Engineer;L4:Staff Engineer;L5:Senior Staff Engineer;L6:Principal Engineer
stripe|management|M1;M2;M3
uber|engineering|L3:Software Engineer I;L4:Software Engineer II;L5:Senior Software Engineer,L5a,L5b;L6:Staff Software Engineer;L7:Senior Staff Software Engineer;L8:Principal Engineer
uber|management|M1;M2;D1;D2
`

const toRung = (text: string): LadderData['rungs'][number] => {
  const [code = '', titles] = text.split(':')
  return titles === undefined ? {code} : {code, titles: titles.split(',')}
}

/** The bundled ladders of well-known companies. */
export const ladders: readonly LadderData[] = Object.freeze(
  lines
    .trim()
    .split('\n')
    .map((line) => {
      const [company = '', track = '', rungs = ''] = line.split('|')
      return {company, track, rungs: rungs.split(';').map(toRung)}
    }),
)
