/// Loads the consent that parents gave or refused in the demonstration.
@NullMarked
package nl.zorgvuldig.demo.consents;

import org.jspecify.annotations.NullMarked;
