package nl.zorgvuldig.platform.identity;

import java.util.Set;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;

/// What people do at the school or the board. The module that knows functions provides one bean;
/// the layout shows them, and the navigation depends on their codes. They say what a page offers,
/// never what somebody may see.
@FunctionalInterface
public interface PersonFunctions {
    Function of(SignedInUser who, LocalizedMessages words);

    /// @param inWords as people say it: `leerkracht 5B`
    /// @param codes such as `administrator`
    record Function(String inWords, Set<String> codes) {
        public Function {
            codes = Set.copyOf(codes);
        }
    }
}
