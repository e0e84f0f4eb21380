/// Medical files of former pupils: how long they are kept, and on which ground a doctor reopens
/// one.
@NullMarked
package nl.zorgvuldig.care.medical.formerpatients;

import org.jspecify.annotations.NullMarked;
