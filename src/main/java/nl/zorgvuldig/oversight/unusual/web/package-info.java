/// The pages of `oversight`.
@NullMarked
package nl.zorgvuldig.oversight.unusual.web;

import org.jspecify.annotations.NullMarked;
