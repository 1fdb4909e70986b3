/** A step of a path into a value: an attribute's name, or the index of a list. */
export type Path = readonly (string | number)[];
