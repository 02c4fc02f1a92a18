export type Contour = GeoJSON.Polygon | GeoJSON.MultiPolygon;
