package nl.zorgvuldig.exchange;

import java.util.List;
import nl.zorgvuldig.kernel.PersonName;

/// To who decides and got no mail that something went: what, to whom and why, on paper. Of others
/// who decide it holds nothing, nor how to reach its reader, since it may lie on a desk. Prints as
/// `[sealed]`.
///
/// @param dutch in paragraphs
/// @param english the same
public record UntoldLetter(PersonName reader, List<String> dutch, List<String> english) {
    public UntoldLetter {
        dutch = List.copyOf(dutch);
        english = List.copyOf(english);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
