package nl.zorgvuldig.dossier.inspection.copies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.dossier.inspection.InspectionTerms;
import nl.zorgvuldig.dossier.inspection.requests.RequestEvent;
import nl.zorgvuldig.dossier.inspection.requests.web.RequestPage;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.TagTone;

/// One request for a copy, for the head: what was asked, by when it must be met, and the forms to
/// have it made, to hand it over, or to refuse.
///
/// @param pieces address where the head chooses what is left out
/// @param pressure how much time is left, as a code; empty when nothing presses
/// @param ground of the refusal, as a code
/// @param file the copy, when it is there
/// @param until how long the link works
/// @param changed why nobody can fetch it now: the requester's capacity has changed
/// @param given the day it was handed over on paper
/// @param reachable whether the requester can be notified by e-mail
/// @param can what the head can record
public record CopyPage(
        String address,
        String pieces,
        String pupil,
        Clause clause,
        Sentence because,
        String asker,
        String standing,
        Instant asked,
        Optional<String> wish,
        InspectionTerms terms,
        Optional<String> pressure,
        TagTone urgency,
        String stage,
        TagTone tone,
        Optional<String> ground,
        Optional<String> reason,
        Optional<CopyFile> file,
        Optional<LocalDate> until,
        Optional<Sentence> changed,
        Optional<LocalDate> given,
        boolean reachable,
        Set<Class<? extends RequestEvent>> can,
        List<String> grounds,
        List<RequestPage.Line> lines,
        CopyForms forms) {
    public boolean may(Class<? extends RequestEvent> event) {
        return can.contains(event);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
