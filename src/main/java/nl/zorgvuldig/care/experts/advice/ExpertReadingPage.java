package nl.zorgvuldig.care.experts.advice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// What an expert sees of one pupil, as long as it is open.
///
/// @param reader watermark across the page, with the day: who reads it, and when
/// @param missing how many of the agreed entries no longer exist
/// @param advices this expert's own
public record ExpertReadingPage(
        String address,
        String pupil,
        String aim,
        Instant meetsAt,
        Clause clause,
        Sentence because,
        String reader,
        LocalDate today,
        List<Item> items,
        int missing,
        List<Written> advices,
        Form form) {

    public record Item(String kind, LocalDate day, List<String> paragraphs) {}

    public record Written(Instant at, List<String> paragraphs) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
