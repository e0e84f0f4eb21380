package nl.zorgvuldig.exchange.notices;

import java.util.List;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Letter to a legal representative who got no mail about a disclosure: what, to whom and why. It
/// holds nothing about other legal representatives, and no address of its reader, since it may be
/// left in view. Prints as `[sealed]`.
///
/// @param dutch in paragraphs
/// @param english the same
public record GuardianNoticeLetter(PersonName reader, List<String> dutch, List<String> english) {
    public GuardianNoticeLetter {
        dutch = List.copyOf(dutch);
        english = List.copyOf(english);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
