/**
 * How the names of created roles begin: then permissions can name the pack's roles and no others.
 * IAM allows 38 characters for a prefix.
 */
export const ROLE_NAME_PREFIX = "log-delivery-";
