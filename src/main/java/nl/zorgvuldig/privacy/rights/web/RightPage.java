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

/// Page of one request, for the requester and for those who decide.
///
/// @param erased what was erased for it
/// @param rewritten what was rewritten for it
public record RightPage(
        Head head, List<Line> lines, List<Erased> erased, List<Erased> rewritten, Optional<String> letter) {
    /// An item of a dossier that was erased or rewritten.
    ///
    /// @param of the day that it was about
    public record Erased(Instant at, LocalDate of) {}

    /// @param about whose data
    /// @param last the last day for an answer; empty once decided
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

    /// An event.
    ///
    /// @param what as a code
    /// @param day last day of an extended term, or first day without a restriction
    public record Line(
            String what,
            Instant at,
            String by,
            Optional<String> how,
            Optional<String> ground,
            Optional<LocalDate> day,
            List<String> paragraphs) {}

    /// The page for the requester.
    ///
    /// @param withdraw where it is withdrawn
    /// @param until the last day on which the overview can be fetched
    /// @param ofChild whether it is about a pupil, whose dossier is read elsewhere
    public record Own(RightPage page, Optional<String> withdraw, Optional<LocalDate> until, boolean ofChild) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// The page for those who decide.
    ///
    /// @param standing capacity in which it was made
    /// @param now capacity in which it could be made today; empty when it could not
    /// @param reachable whether the requester can be reached by e-mail
    /// @param place where the data are
    /// @param grounds codes of the possible grounds for refusal
    /// @param choices items that can be restricted
    /// @param still how many items are restricted because of it
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
