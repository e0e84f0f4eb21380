package nl.zorgvuldig.platform.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.jspecify.annotations.Nullable;

/// Who went to prove elsewhere that it is them, and where they were, for when they are back.
/// Written into the session by the program, at the very address, and never taken from what a
/// request says; without what stands in an address behind a question mark. It is theirs alone.
public record ReauthenticationReturn(PersonId person, String path) {
    public static final String START = "/";

    private static final String ATTRIBUTE = "onward";
    private static final int LONGEST = 500;

    /// Of this program: what a browser could take for another host is none.
    private static final Pattern LOCAL = Pattern.compile("/[A-Za-z0-9._~%/-]*");

    public static boolean local(String path) {
        return path.length() <= LONGEST && LOCAL.matcher(path).matches() && !path.contains("//");
    }

    /// Whether somebody gets to see the answer, as a page: not so a picture on one, or what a
    /// script asks for.
    public static boolean inWindow(HttpServletRequest request) {
        @Nullable String where = request.getHeader("Sec-Fetch-Dest");
        return where == null || where.equals("document");
    }

    public static void keep(HttpServletRequest request, SignedInUser who, String path) {
        request.getSession(true).setAttribute(ATTRIBUTE, who.person() + " " + (local(path) ? path : START));
    }

    /// Whoever begins to sign in otherwise comes from nowhere.
    public static void forget(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /// Of this person; nobody else is led where they were.
    public static Optional<ReauthenticationReturn> of(SignedInUser who, HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String text
                ? read(text)
                        .filter(reauthenticationReturn ->
                                reauthenticationReturn.person().equals(who.person()))
                : Optional.empty();
    }

    /// Empty for anything this version of the program did not write.
    static Optional<ReauthenticationReturn> read(String text) {
        String[] part = text.split(" ");
        return part.length == 2 && local(part[1])
                ? Id.parse(part[0]).map(person -> new ReauthenticationReturn(new PersonId(person), part[1]))
                : Optional.empty();
    }
}
