/// Requests to film in the database, the children who might be filmed by them, and what is kept for
/// how long.
@NullMarked
package nl.zorgvuldig.images.filming.storage;

import org.jspecify.annotations.NullMarked;
