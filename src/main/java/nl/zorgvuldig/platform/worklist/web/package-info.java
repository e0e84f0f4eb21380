/// The page on which somebody chooses how often to receive the digest.
@NullMarked
package nl.zorgvuldig.platform.worklist.web;

import org.jspecify.annotations.NullMarked;
