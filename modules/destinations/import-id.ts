/** An import id, with the region behind it where that isn't the provider's: `orders@us-east-1`. */
export function importId(id: string, region: string | undefined): string {
  return region === undefined ? id : `${id}@${region}`;
}
