/** The build turns a stylesheet into its minified text. */
declare module "*.css" {
  export const styles: string;
}
