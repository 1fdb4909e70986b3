/** The arguments by which a flow log names what is logged. */
export const flowLogSources = [
  "vpc_id",
  "subnet_id",
  "eni_id",
  "transit_gateway_id",
  "transit_gateway_attachment_id",
  "regional_nat_gateway_id",
] as const;
