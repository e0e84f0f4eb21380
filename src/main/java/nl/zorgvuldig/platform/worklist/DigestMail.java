package nl.zorgvuldig.platform.worklist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.MailMessage;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.stereotype.Component;

/// Digest of what waits for somebody: per task the number of items, and the nearest last day. It
/// names nobody; the page says whom an item is about.
@Component
final class DigestMail {
    static final String KIND = "waiting-digest";
    static final String TODAY = "/";
    static final String SETTINGS = "/berichten-instellen";

    private static final String NEXT = "\n\n";

    private final BilingualMail bilingual;
    private final MessageCatalog languages;

    DigestMail(BilingualMail bilingual, MessageCatalog languages) {
        this.bilingual = bilingual;
        this.languages = languages;
    }

    /// Person for whom the task is.
    enum Whose {
        OWN,
        /// Somebody else is late with it.
        OTHERS
    }

    /// The same task of one kind of case.
    ///
    /// @param task message key
    /// @param times how often it is to be done
    /// @param until the nearest last day
    record Line(Whose whose, String kind, String task, int times, LocalDate until) {
        static final Comparator<Line> ORDER =
                Comparator.comparing(Line::until).thenComparing(Line::kind).thenComparing(Line::task);
    }

    /// @param email address of the account
    MailMessage write(NewAccount to, String email, List<Line> lines, LocalDate today) {
        return bilingual
                .write(
                        KIND,
                        to.person(),
                        email,
                        words -> reader(words, to.kind()).say("worklist.digest.subject"),
                        words -> body(reader(words, to.kind()), lines, today))
                .uselessAfter(today.plusDays(1)
                        .atTime(WorklistJob.MORNING)
                        .atZone(SchoolDay.ZONE)
                        .toInstant());
    }

    private LocalizedMessages reader(LocalizedMessages words, AccountKind kind) {
        return switch (kind) {
            case PUPIL -> languages.toPupil(words.language());
            case STAFF, GUARDIAN, EXPERT -> words;
        };
    }

    private String body(LocalizedMessages words, List<Line> lines, LocalDate today) {
        StringBuilder said = new StringBuilder(words.say("worklist.digest.hello"));
        part(said, words, "worklist.digest.own", of(Whose.OWN, lines), today);
        part(said, words, "worklist.digest.others", of(Whose.OTHERS, lines), today);
        return said.append(NEXT)
                .append(words.say("worklist.digest.end", bilingual.link(TODAY), bilingual.link(SETTINGS)))
                .append('\n')
                .toString();
    }

    private static List<Line> of(Whose whose, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.whose() == whose)
                .sorted(Line.ORDER)
                .toList();
    }

    private static void part(
            StringBuilder said, LocalizedMessages words, String title, List<Line> lines, LocalDate today) {
        if (!lines.isEmpty()) {
            said.append(NEXT)
                    .append(words.say(title))
                    .append(NEXT)
                    .append(lines.stream().map(line -> say(words, line, today)).collect(Collectors.joining("\n")));
        }
    }

    private static String say(LocalizedMessages words, Line line, LocalDate today) {
        String when = line.until().isBefore(today)
                ? "worklist.digest.late"
                : line.until().equals(today) ? "worklist.digest.today" : "worklist.digest.until";
        String many = line.times() > 1 ? words.say("worklist.digest.times", line.times()) : "";
        return switch (line.whose()) {
            case OWN -> words.say("worklist.digest.line", words.say(line.task()), many, words.say(when, line.until()));
            case OTHERS ->
                words.say(
                        "worklist.digest.line",
                        words.say("casework.kind." + line.kind()),
                        many,
                        words.say(when, line.until()));
        };
    }
}
