import {Layout, type LayoutProps} from 'bandstand/templates'

/** Every page as it comes, with who to ask above what it says. */
export default ({children, ...props}: LayoutProps) => (
  <Layout {...props}>
    <p className="lede">
      Kept by the pay team; <a href="mailto:pay@acme.example">ask us</a> before you sign.
    </p>
    {children}
  </Layout>
)
