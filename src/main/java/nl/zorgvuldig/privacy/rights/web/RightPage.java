package nl.zorgvuldig.privacy.rights.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.TagTone;
import nl.zorgvuldig.privacy.rights.RightEvent;
import nl.zorgvuldig.privacy.rights.RightTerms;
import nl.zorgvuldig.privacy.rights.restriction.RestrictionScope;

/// One request, for who asked and for who decides.
public record RightPage(Head head, List<Line> lines, Optional<String> letter) {

    /// @param about whose data
    /// @param last by when there is an answer; empty for what is decided
    public record Head(
            String address,
            String kind,
            String article,
            String about,
            boolean self,
            String asker,
            Instant asked,
            Optional<String> words,
            String stage,
            TagTone tone,
            Optional<LocalDate> last) {}

    /// What happened.
    ///
    /// @param what as a code
    /// @param day of more time the last day, of what is free again the first
    public record Line(
            String what,
            Instant at,
            String by,
            Optional<String> how,
            Optional<String> ground,
            Optional<LocalDate> day,
            List<String> paragraphs) {}

    /// The same, for who asked.
    ///
    /// @param withdraw where it is taken back
    /// @param until the last day on which everything that is kept can be fetched
    /// @param ofChild whether it is about a pupil, whose dossier is read elsewhere
    public record Own(RightPage page, Optional<String> withdraw, Optional<LocalDate> until, boolean ofChild) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The same, for who decides.
    ///
    /// @param standing as what it was asked
    /// @param now as what it could be asked today; empty when it could not
    /// @param reachable whether who asked can be told by e-mail
    /// @param place where the data are
    /// @param grounds codes of what it can be refused on
    /// @param choices pieces that can be made to stand still
    /// @param still how many pieces stand still because of it
    /// @param forms for what can be done now
    public record Kept(
            RightPage page,
            Clause clause,
            Sentence because,
            String standing,
            Optional<String> now,
            boolean reachable,
            Optional<String> place,
            RightTerms terms,
            String pressure,
            TagTone urgency,
            long left,
            List<String> grounds,
            List<RestrictionScope.Choice> choices,
            Optional<Integer> still,
            Map<Class<? extends RightEvent>, Form> forms) {

        public boolean can(Class<? extends RightEvent> event) {
            return forms.containsKey(event);
        }

        public Form form(Class<? extends RightEvent> event) {
            return forms.getOrDefault(event, Form.empty());
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
