/// Pictures at a public URL of this program: what the URL shows now, the stored placements, and
/// what parents see of them.
@NullMarked
package nl.zorgvuldig.images.publication.hosting;

import org.jspecify.annotations.NullMarked;
