package nl.zorgvuldig.exchange.notices;

import java.util.List;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// To who decides and got no mail that something went: what, to whom and why, on paper. Of others
/// who decide it holds nothing, nor how to reach its reader, since it may lie on a desk. Prints as
/// `[sealed]`.
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
