/// Copies of pictures that lie elsewhere, and the tasks to take them down when a consent ends.
@NullMarked
package nl.zorgvuldig.images.publication.takedown;

import org.jspecify.annotations.NullMarked;
