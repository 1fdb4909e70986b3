/** The pure policy functions: they work outside any stack. */
export * from "./arn";
export * from "./bucket-policy";
export * from "./delivery-destination-policy";
export * from "./document";
export * from "./key-patterns";
export * from "./key-policy";
export * from "./limits";
export * from "./log-group-packing";
export * from "./log-group-policy";
export * from "./merge";
export * from "./queue-policy";
export * from "./replication-policy";
export * from "./service-linked-role";
export * from "./trust-policy";
export * from "./writer";
export * from "./xray-policy";
