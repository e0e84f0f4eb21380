package nl.zorgvuldig.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/// A form that waited too long: what was written in it is shown once more, to who sent it, and kept
/// nowhere. Does not print.
///
/// @param written what was written in words; a choice or a number is chosen again
public record ExpiredForm(List<String> written) {
    /// Of fields that hold what opens something.
    private static final Set<String> SECRET = Set.of("passphrase", "chosen", "again", "code");

    private static final Pattern WORDS = Pattern.compile("\\S\\s+\\S");

    public ExpiredForm {
        written = List.copyOf(written);
    }

    /// What another site has sent here is not shown: it would speak with our voice.
    static Page page(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        List<String> written =
                from == null || from.equals("same-origin")
                        ? written(request.getParameterMap())
                        : List.of();
        return new Page("web/expired", new ExpiredForm(written), HttpStatus.FORBIDDEN);
    }

    private static List<String> written(Map<String, String[]> sent) {
        return sent.entrySet().stream()
                .filter(field -> !SECRET.contains(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue()))
                .filter(text -> WORDS.matcher(text).find())
                .toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
