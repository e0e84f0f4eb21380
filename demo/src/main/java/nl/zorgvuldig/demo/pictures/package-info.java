/// Loads albums, videos, publications, events, filming requests and lesson recordings of the
/// demonstration.
@NullMarked
package nl.zorgvuldig.demo.pictures;

import org.jspecify.annotations.NullMarked;
