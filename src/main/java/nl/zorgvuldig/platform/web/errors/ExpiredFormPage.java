package nl.zorgvuldig.platform.web.errors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.http.HttpStatus;

/// A form that waited too long: what was written in it is shown once more, to who sent it, and kept
/// nowhere. Does not print.
///
/// @param written what somebody typed, as far as it can be told from what a form carries by itself:
///     words, a name, an address or a number to call. A choice, a date or a small number is given
///     again
public record ExpiredFormPage(List<String> written) {
    /// Of fields that hold what opens something.
    private static final Set<String> SECRET =
            Set.of("passphrase", "chosen", "again", "code", "toestel", "zitting", "_csrf");

    private static final Pattern WORDS = Pattern.compile("\\S\\s+\\S");

    /// What no choice of a form looks like: a word with a capital, a foreign letter or an at sign.
    private static final Pattern WORD = Pattern.compile(
            "(?=.*(?:\\p{Lu}|@|[^\\p{ASCII}]))(?=.*\\p{L}{2})" + "[\\p{L}\\p{M}\\p{N}'’.,;:!?()&+/@_-]{2,254}");

    private static final Pattern TELEPHONE = Pattern.compile("\\(?[+0](?:[().-]?\\d){7,14}");
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[.-]\\d{1,2}[.-]\\d{4}");

    /// `PUPIL_DOSSIER`
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(?:_[A-Z0-9]+)+");

    /// Ids and what was sealed or drawn: long, with digits or capitals in the middle.
    private static final Pattern TOKEN = Pattern.compile("(?=.*(?:\\d|[a-z][A-Z]))[\\w.+/=-]{16,}");

    public ExpiredFormPage {
        written = List.copyOf(written);
    }

    /// What another site has sent here is not shown: it would speak with our voice.
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
