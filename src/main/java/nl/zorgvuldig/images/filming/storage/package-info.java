/// Requests to film in the database, the children who could be filmed under them, and their
/// retention.
@NullMarked
package nl.zorgvuldig.images.filming.storage;

import org.jspecify.annotations.NullMarked;
