package nl.zorgvuldig.exchange.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.consent.CaseCount;
import nl.zorgvuldig.dossier.Said;
import nl.zorgvuldig.exchange.Disclosure;
import nl.zorgvuldig.exchange.PackageFile;
import nl.zorgvuldig.exchange.Step;
import nl.zorgvuldig.exchange.UntoldLetter;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Tone;

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
        Tone tone,
        Optional<Sentence> whyNot,
        Optional<CaseCount> answers,
        Optional<Step.What.Inspected> inspection,
        Optional<PackageFile> file,
        List<Line> items,
        long hitches,
        List<String> can,
        List<Past> steps,
        List<UntoldLetter> letters,
        DisclosureForms forms) {

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
            Tone tone,
            Optional<String> hitch,
            List<String> paragraphs,
            List<Said> said,
            String document) {}

    /// What was done.
    public record Past(String what, String who, Instant at, Optional<String> words) {}

    public boolean may(String move) {
        return can.contains(move);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
