package nl.zorgvuldig.consent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.authority.DisputeRecord;
import nl.zorgvuldig.consent.letters.RoundLetter;
import nl.zorgvuldig.consent.paper.PaperScanStore;
import nl.zorgvuldig.consent.requests.ConsentRequest;
import nl.zorgvuldig.consent.rounds.RoundMessageStore;
import nl.zorgvuldig.platform.holdings.PersonalDataExport;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Consent data as rows of an export for the person it is about.
final class ConsentExportRows {
    private ConsentExportRows() {}

    static PersonalDataExport.Row row(ConsentAnswer answer, Optional<String> shown) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("purpose", answer.subject().purpose().code());
        values.put("version", Integer.toString(answer.version()));
        values.put("choice", Codes.of(answer.choice()));
        values.put("person", answer.person().toString());
        values.put("capacity", Codes.of(answer.capacity()));
        values.put("route", Codes.of(answer.route()));
        values.put("given_at", answer.givenAt().toString());
        shown.ifPresent(text -> values.put("sealed_shown", text));
        return new PersonalDataExport.Row(ConsentHoldings.ANSWER, values);
    }

    static PersonalDataExport.Row row(DisputeRecord file) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("opened_at", file.dispute().openedAt().toString());
        values.put("sealed_reason", file.reason());
        file.dispute().closedAt().ifPresent(at -> values.put("closed_at", at.toString()));
        values.put("sealed_closing", file.closing());
        return new PersonalDataExport.Row(ConsentHoldings.DISPUTE, values);
    }

    static PersonalDataExport.Row row(PaperScanStore.Kept scan) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", scan.person().toString());
        values.put("kind", Codes.of(scan.kind()));
        values.put("recorded_at", scan.at().toString());
        return new PersonalDataExport.Row(ConsentHoldings.SCAN, values);
    }

    static PersonalDataExport.Row row(ConsentRequest asking) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", asking.person().toString());
        values.put("occasion", Codes.of(asking.occasion()));
        values.put("asked_at", asking.askedAt().toString());
        return new PersonalDataExport.Row(ConsentHoldings.ASKING, values);
    }

    static PersonalDataExport.Row row(RoundLetter letter) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", letter.guardian().toString());
        values.put("step", Codes.of(letter.message()));
        letter.printedAt().ifPresent(at -> values.put("printed_at", at.toString()));
        return new PersonalDataExport.Row(ConsentHoldings.LETTER, values);
    }

    static PersonalDataExport.Row row(PersonId person, RoundMessageStore.Sent sent) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("person", person.toString());
        values.put("step", Codes.of(sent.message()));
        values.put("route", Codes.of(sent.route()));
        values.put("taken_on", sent.day().toString());
        return new PersonalDataExport.Row(ConsentHoldings.ROUND_MESSAGE, values);
    }
}
