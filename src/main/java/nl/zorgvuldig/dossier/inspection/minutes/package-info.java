/// The end of an inspection session and its minutes: text, confirmations and remarks.
@NamedInterface("minutes")
@NullMarked
package nl.zorgvuldig.dossier.inspection.minutes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
