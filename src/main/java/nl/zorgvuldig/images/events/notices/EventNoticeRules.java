package nl.zorgvuldig.images.events.notices;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.zorgvuldig.images.events.EventRules;
import nl.zorgvuldig.images.events.notices.EventNotices.EventNoticeDraft;
import nl.zorgvuldig.platform.kernel.text.NamesInText;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Requirements for the text of the notice: it is about pictures and social media, addresses staff
/// too, and says that parents post only their own child.
final class EventNoticeRules {
    /// Minimum number of characters.
    static final int SHORTEST = 100;

    static final int LONGEST = 4000;

    /// Minimum number of days before an event.
    static final int LEAST_DAYS = 2;

    static final int MOST_DAYS = 60;

    /// The text contains at least one word of each row.
    private static final List<List<String>> DUTCH = List.of(
            List.of("sociale media", "social media", "facebook", "instagram"),
            List.of("medewerker", "leerkracht", "leraar", "leraren", "personeel", "team"),
            List.of("eigen kind"));

    private static final List<List<String>> ENGLISH =
            List.of(List.of("social media"), List.of("staff", "teacher"), List.of("own child"));

    private EventNoticeRules() {}

    /// @param pupils of the school: the text names none of them
    @Upholds({PARENTS_ASKED_BEFORE_EVENTS, CONFIDENTIALITY})
    static List<Objection> objections(EventNoticeDraft wish, EventNotice newest, Collection<PersonName> pupils) {
        List<Objection> no = new ArrayList<>();
        if (wish.daysBefore() < LEAST_DAYS || wish.daysBefore() > MOST_DAYS) {
            no.add(EventRules.objection("days", "events.objection.days", LEAST_DAYS, MOST_DAYS));
        }
        text("dutch", wish.dutch(), DUTCH, "events.objection.says", no);
        text("english", wish.english(), ENGLISH, "events.objection.says_english", no);
        naming("dutch", wish.dutch(), pupils, no);
        naming("english", wish.english(), pupils, no);
        if (no.isEmpty()
                && wish.daysBefore() == newest.daysBefore()
                && wish.dutch().equals(newest.dutch())
                && wish.english().equals(newest.english())) {
            no.add(EventRules.objection("dutch", "events.objection.same"));
        }
        return no;
    }

    private static void naming(String field, String text, Collection<PersonName> pupils, List<Objection> no) {
        if (NamesInText.whole(pupils, text)) {
            no.add(EventRules.objection(field, "events.objection.named_text"));
        }
    }

    private static void text(String field, String text, List<List<String>> says, String key, List<Objection> no) {
        String small = text.toLowerCase(Locale.ROOT);
        FreeText.check(field, text, SHORTEST, LONGEST, Sentence.of("events.objection.short", SHORTEST))
                .or(() -> says.stream().allMatch(row -> row.stream().anyMatch(small::contains))
                        ? Optional.empty()
                        : Optional.of(EventRules.objection(field, key)))
                .ifPresent(no::add);
    }
}
