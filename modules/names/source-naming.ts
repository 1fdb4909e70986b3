/** What a source is called, for names and addresses of what is made for it. */
export interface SourceNaming {
  /** The service in its ARN (`bedrock`); empty where its id says it all. */
  readonly service: string;
  /** `knowledge-base/KB1`, `vpc-0abc`, or the path of its construct in the stack; empty for what an account has one of. */
  readonly name: string;
  /** Whether that is AWS's own name: then no other stack means another source by it. */
  readonly known: boolean;
}
