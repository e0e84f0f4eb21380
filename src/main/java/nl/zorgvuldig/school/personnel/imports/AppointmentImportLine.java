package nl.zorgvuldig.school.personnel.imports;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.text.CitizenNumbers;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.school.personnel.imports.AppointmentImportFile.Column;
import nl.zorgvuldig.school.personnel.items.PersonnelItemDraft;
import nl.zorgvuldig.school.personnel.items.PersonnelItemKind;

/// One appointment in a file. `toString` contains only the line number.
///
/// @param line in the file, from 1
/// @param number of the employee in the administration; may be empty when there is an e-mail
///     address
/// @param job and the following as in the file; may be empty
public record AppointmentImportLine(
        int line, String number, String email, Period period, String job, String scale, String step, String hours) {
    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    /// Maximum number of characters in a cell.
    private static final int LONGEST = 80;

    /// Result of reading a line.
    sealed interface Read {
        record Fit(AppointmentImportLine line) implements Read {}

        record Wrong(List<Sentence> because) implements Read {}
    }

    static Read read(int line, Map<Column, String> cells) {
        List<Sentence> wrong = new ArrayList<>();
        String number = cells.getOrDefault(Column.NUMBER, "");
        String email = cells.getOrDefault(Column.EMAIL, "");
        if (number.isEmpty() && email.isEmpty()) {
            wrong.add(Sentence.of("personnel.import.no.who"));
        }
        if (cells.values().stream().anyMatch(cell -> cell.length() > LONGEST)) {
            wrong.add(Sentence.of("personnel.import.no.long", LONGEST));
        }
        if (cells.values().stream().anyMatch(CitizenNumbers::in)) {
            wrong.add(Sentence.of("personnel.import.no.citizen_number"));
        }
        Optional<LocalDate> from = day(cells.getOrDefault(Column.FROM, ""));
        if (from.isEmpty()) {
            wrong.add(Sentence.of("personnel.import.no.from"));
        }
        String last = cells.getOrDefault(Column.UNTIL, "");
        Optional<LocalDate> until = last.isEmpty() ? Optional.of(Period.OPEN) : day(last);
        if (until.isEmpty()) {
            wrong.add(Sentence.of("personnel.import.no.until"));
        }
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            wrong.add(Sentence.of("personnel.import.no.before"));
        }
        String hours = cells.getOrDefault(Column.HOURS, "");
        if (!hours.matches("|[01]([.,]\\d{1,4})?")) {
            wrong.add(Sentence.of("personnel.import.no.hours"));
        }
        return wrong.isEmpty()
                ? new Read.Fit(new AppointmentImportLine(
                        line,
                        number,
                        email,
                        new Period(from.orElseThrow(), until.orElseThrow()),
                        cells.getOrDefault(Column.JOB, ""),
                        cells.getOrDefault(Column.SCALE, ""),
                        cells.getOrDefault(Column.STEP, ""),
                        hours))
                : new Read.Wrong(wrong);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = text.matches("\\d{4}-.*") ? LocalDate.parse(text) : LocalDate.parse(text, TYPED);
            return Optional.of(day).filter(each -> each.getYear() > 1900 && each.getYear() < 2200);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /// The items for the dossier: the appointment and, if present, the pay scale, which is kept
    /// longer.
    List<PersonnelItemDraft> drafts() {
        List<PersonnelItemDraft> drafts = new ArrayList<>();
        drafts.add(new PersonnelItemDraft(
                PersonnelItemKind.APPOINTMENT,
                period.from(),
                said(Map.of("Functie", job, "Werktijdfactor", hours), "Aanstelling")));
        if (!scale.isEmpty() || !step.isEmpty()) {
            drafts.add(new PersonnelItemDraft(
                    PersonnelItemKind.SCALE, period.from(), said(Map.of("Schaal", scale, "Trede", step), "Schaal")));
        }
        return drafts;
    }

    private String said(Map<String, String> parts, String otherwise) {
        List<String> said = parts.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .sorted()
                .toList();
        return said.isEmpty() ? otherwise : String.join("\n", said);
    }

    @Override
    public String toString() {
        return "AppointmentImportLine[" + line + ", [sealed]]";
    }
}
