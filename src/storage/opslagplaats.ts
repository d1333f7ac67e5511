/** Where the store is: a PostgreSQL server, a folder for this process alone, or memory that is gone at the end. */
export type Opslagplaats =
  | { readonly databaseUrl: string; readonly verbindingen?: number }
  | { readonly map: string }
  | { readonly geheugen: true }
