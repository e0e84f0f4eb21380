package nl.zorgvuldig.exchange.disclosures.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.cases.ConsentCaseCount;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.exchange.disclosures.Demand;
import nl.zorgvuldig.exchange.disclosures.DemandArticle;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureRules;
import nl.zorgvuldig.exchange.notices.GuardianNoticeLetter;
import nl.zorgvuldig.exchange.packages.DisclosurePackage;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// Page of a disclosure, for those who prepare and decide: its terms, a preview of each item, its
/// state, and the possible steps.
///
/// @param ground as a code
/// @param law the law behind it; empty for consent
/// @param whyNot why it may not be sent now; empty when it may
/// @param answers how many answered; empty for a disclosure that does not rest on consent
/// @param can possible steps, as codes
/// @param hitches how many items somebody must still decide about
/// @param letters to those who got no mail about the sending
/// @param telling without people for a reader who does not keep the dossier
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
        Optional<Demand> demand,
        Optional<DisclosurePackage> file,
        List<Line> items,
        long hitches,
        List<String> can,
        List<Past> steps,
        List<GuardianNoticeLetter> letters,
        Telling telling,
        DisclosureForms forms) {

    /// Choices about notifying legal representatives, for the head.
    ///
    /// @param how the rule: with `consent` everybody is notified, with `person` the head chooses,
    /// with
    ///     `nobody` nobody may be
    /// @param unchosen people about whom the head chooses before it is sent
    /// @param uninformed people whom the head can notify of what was sent
    /// @param notices the last choice about each
    /// @param looksAgain whether it is time to look again at who is not notified
    public record Telling(
            String how, List<Whom> unchosen, List<Whom> uninformed, List<Noticed> notices, boolean looksAgain) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// A legal representative.
    ///
    /// @param fields the names of the fields about this person, by their content
    public record Whom(String name, Map<String, String> fields) {
        public String field(String what) {
            return fields.getOrDefault(what, "");
        }

        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// A choice about a person.
    ///
    /// @param on the day on which they were told; empty unless somebody told them in person
    /// @param reason why they are not notified, as a code
    /// @param lookAgain when the head looks again at who is not notified
    public record Noticed(
            String name,
            String choice,
            String by,
            Instant at,
            Optional<LocalDate> on,
            Optional<String> reason,
            Optional<String> words,
            Optional<LocalDate> lookAgain) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// Preview of an item.
    ///
    /// @param decide where to decide about it; empty when nobody can any more
    /// @param goes whether it is given, in whatever form
    /// @param mostlySensitive whether items of its kind mostly say something sensitive
    /// @param document the address of the document itself; empty for an entry
    /// @param hitch what blocks it, as a code
    public record Line(
            String id,
            String decide,
            String kind,
            boolean goes,
            boolean mostlySensitive,
            LocalDate day,
            String treatment,
            TagTone tone,
            Optional<String> hitch,
            List<String> paragraphs,
            List<ViewpointView> said,
            String document) {}

    /// A step that was taken.
    public record Past(String what, String who, Instant at, Optional<String> words) {}

    /// A note for a preparer who may not send: that it can be sent now, or was sent.
    public Optional<Sentence> head() {
        if (may("stop")) {
            return Optional.empty();
        }
        return switch (stage) {
            case "fixed" -> whyNot.isPresent() ? Optional.empty() : Optional.of(Sentence.of("exchange.send.head"));
            case "sent", "opened" -> Optional.of(Sentence.of("exchange.send.gone"));
            case "already_given" ->
                telling.how().equals("person")
                                && telling.notices().isEmpty()
                                && telling.uninformed().isEmpty()
                        ? Optional.of(Sentence.of("exchange.notice.head"))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// Whether it rests on a demand that nobody recorded.
    public boolean demandMissing() {
        return DisclosureRules.needsDemand(disclosure) && demand.isEmpty();
    }

    /// Items of which somebody must say whether they are sensitive.
    public List<Line> going() {
        return items.stream().filter(Line::goes).toList();
    }

    /// Whether an item is ticked as sensitive: by its kind until the form was sent.
    public boolean sensitive(Line line) {
        return forms.demanding().names().contains("number")
                ? forms.demanding().has("sensitive", line.id())
                : line.mostlySensitive();
    }

    public List<DemandArticle> articles() {
        return List.of(DemandArticle.values());
    }

    /// Whether it was given without the program.
    public boolean alreadyGiven() {
        return stage.equals("already_given");
    }

    public boolean may(String what) {
        return can.contains(what);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
