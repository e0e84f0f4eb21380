/// The pages of `oversight`.
@NullMarked
package nl.zorgvuldig.oversight.web;

import org.jspecify.annotations.NullMarked;
