/// Certificates of destruction, for people and for machines.
@NullMarked
package nl.zorgvuldig.privacy.retention.certificates;

import org.jspecify.annotations.NullMarked;
