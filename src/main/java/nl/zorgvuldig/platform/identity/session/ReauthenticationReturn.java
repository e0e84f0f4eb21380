package nl.zorgvuldig.platform.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.jspecify.annotations.Nullable;

/// Return address of somebody who left to re-authenticate with a provider. Written into the session
/// by the program: the address itself, never one that a request names, and without its query. It is
/// valid for that person only.
public record ReauthenticationReturn(PersonId person, String path) {
    public static final String START = "/";

    private static final String ATTRIBUTE = "onward";
    private static final int LONGEST = 500;

    /// Paths of this program: anything a browser could take for another host does not match.
    private static final Pattern LOCAL = Pattern.compile("/[A-Za-z0-9._~%/-]*");

    public static boolean local(String path) {
        return path.length() <= LONGEST && LOCAL.matcher(path).matches() && !path.contains("//");
    }

    /// Whether the answer is shown as a page: not a picture on one, or what a script asks for.
    public static boolean inWindow(HttpServletRequest request) {
        @Nullable String where = request.getHeader("Sec-Fetch-Dest");
        return where == null || where.equals("document");
    }

    public static void keep(HttpServletRequest request, SignedInUser who, String path) {
        request.getSession(true).setAttribute(ATTRIBUTE, who.person() + " " + (local(path) ? path : START));
    }

    /// Somebody who begins to sign in otherwise has no return address.
    public static void forget(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }

    /// The return address of this person; nobody else is led there.
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
