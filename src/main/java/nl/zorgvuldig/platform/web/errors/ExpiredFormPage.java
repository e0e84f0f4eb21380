package nl.zorgvuldig.platform.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.http.HttpStatus;

/// Page for a form that waited too long: what was written in it is shown once more to its sender,
/// and is stored nowhere. Does not print.
///
/// @param written what somebody typed, as far as the form data alone can tell: words, a name, an
///     address or a telephone number. A choice, a date or a small number has to be entered again
public record ExpiredFormPage(List<String> written) {
    /// Fields that hold a secret.
    private static final Set<String> SECRET =
            Set.of("passphrase", "chosen", "again", "code", "toestel", "zitting", "_csrf");

    private static final Pattern WORDS = Pattern.compile("\\S\\s+\\S");

    /// Looks like no option of a form: a word with a capital, a foreign letter or an at sign.
    private static final Pattern WORD = Pattern.compile(
            "(?=.*(?:\\p{Lu}|@|[^\\p{ASCII}]))(?=.*\\p{L}{2})" + "[\\p{L}\\p{M}\\p{N}'’.,;:!?()&+/@_-]{2,254}");

    private static final Pattern TELEPHONE = Pattern.compile("\\(?[+0](?:[().-]?\\d){7,14}");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[.-]\\d{1,2}[.-]\\d{4}");

    /// `PUPIL_DOSSIER`
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(?:_[A-Z0-9]+)+");

    /// Ids and sealed or random values: long, with digits or capitals in the middle.
    private static final Pattern TOKEN = Pattern.compile("(?=.*(?:\\d|[a-z][A-Z]))[\\w.+/=-]{16,}");

    public ExpiredFormPage {
        written = List.copyOf(written);
    }

    /// A form that another site sent is not shown: its text would appear to be ours.
    static Page page(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        List<String> written =
                from == null || from.equals("same-origin") ? written(request.getParameterMap()) : List.of();
        return new Page("platform/web/expired", new ExpiredFormPage(written), HttpStatus.FORBIDDEN);
    }

    private static List<String> written(Map<String, String[]> sent) {
        return sent.entrySet().stream()
                .filter(field -> !SECRET.contains(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue()))
                .filter(ExpiredFormPage::typed)
                .toList();
    }

    private static boolean typed(String text) {
        String word = text.strip();
        return WORDS.matcher(word).find()
                || WORD.matcher(word).matches()
                        && !TOKEN.matcher(word).matches()
                        && !CODE.matcher(word).matches()
                || TELEPHONE.matcher(word).matches() && !DATE.matcher(word).matches();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
