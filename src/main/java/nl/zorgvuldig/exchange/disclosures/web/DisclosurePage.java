package nl.zorgvuldig.exchange.disclosures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.cases.ConsentCaseCount;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.notices.GuardianNoticeLetter;
import nl.zorgvuldig.exchange.packages.DisclosurePackage;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// Something that is given, for who prepares and decides: what it is, each piece as it will look,
/// how it stands, and what can be done.
///
/// @param ground as a code
/// @param law the law behind it; empty for consent
/// @param whyNot why it may not go now; empty when it may
/// @param answers how many answered; empty for what rests on no consent
/// @param can what can be done, as codes
/// @param hitches how many pieces somebody must still decide about
/// @param letters to those who got no mail that it went
/// @param telling empty of people for who does not keep the dossier
public record DisclosurePage(
        String address,
        String dossier,
        String pupil,
        Clause clause,
        Sentence because,
        Disclosure disclosure,
        String ground,
        Optional<String> law,
        String stage,
        TagTone tone,
        Optional<Sentence> whyNot,
        Optional<ConsentCaseCount> answers,
        Optional<DisclosureEvent.Inspected> inspection,
        Optional<DisclosurePackage> file,
        List<Line> items,
        long hitches,
        List<String> can,
        List<Past> steps,
        List<GuardianNoticeLetter> letters,
        Telling telling,
        DisclosureForms forms) {

    /// Who of those who decide is told that it went, for the head.
    ///
    /// @param how what is chosen: by `consent` everybody hears, by `person` the head chooses,
    ///     `nobody` may hear
    /// @param unchosen about whom the head chooses before it goes
    /// @param uninformed whom the head can tell of what went
    /// @param notices what was chosen, the last about each
    public record Telling(String how, List<Whom> unchosen, List<Whom> uninformed, List<Noticed> notices) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Somebody who decides.
    ///
    /// @param fields the names of the fields about this person, by what stands in them
    public record Whom(String name, Map<String, String> fields) {
        public String field(String what) {
            return fields.getOrDefault(what, "");
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// What was chosen about somebody.
    ///
    /// @param on the day on which they were told; empty unless somebody told them
    public record Noticed(
            String name, String choice, String by, Instant at, Optional<LocalDate> on, Optional<String> words) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// A piece as it will look.
    ///
    /// @param decide where one decides about it; empty when nobody can any more
    /// @param document the address of the document itself; empty for an entry
    /// @param hitch what keeps it from going, as a code
    public record Line(
            String id,
            String decide,
            String kind,
            LocalDate day,
            String treatment,
            TagTone tone,
            Optional<String> hitch,
            List<String> paragraphs,
            List<ViewpointView> said,
            String document) {}

    /// What was done.
    public record Past(String what, String who, Instant at, Optional<String> words) {}

    /// What is said to who prepares and does not send: that it can go now, or went.
    public Optional<Sentence> head() {
        if (may("stop")) {
            return Optional.empty();
        }
        return switch (stage) {
            case "fixed" -> whyNot.isPresent() ? Optional.empty() : Optional.of(Sentence.of("exchange.send.head"));
            case "sent", "opened" -> Optional.of(Sentence.of("exchange.send.gone"));
            default -> Optional.empty();
        };
    }

    public boolean may(String what) {
        return can.contains(what);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
