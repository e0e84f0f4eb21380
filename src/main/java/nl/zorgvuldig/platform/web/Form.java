package nl.zorgvuldig.platform.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import org.jspecify.annotations.Nullable;

/// A form as it was sent, or as it is first shown: the value of each field and what is wrong with
/// it. The parts under `src/main/jte/platform/web/field` show both, so that nobody types anything
/// twice. A controller method takes it as a parameter:
///
/// ```java
/// @PostMapping("/leerlingen/{pupil}/dossier")
/// Page write(@PathVariable UUID pupil, Form form) {
///     String text = form.required("text", "dossier.error.text");
///     if (form.wrong()) {
///         return Page.again("dossier/record/entries/write", new WritePage(form));
///     }
///     ...
/// }
/// ```
///
/// Lives for one request. Prints as `[sealed]`.
public final class Form {
    /// Name of the hidden field that carries the form's number.
    public static final String NUMBER = "formulier";

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d-M-uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Sentence> mistakes = new LinkedHashMap<>();
    private Clock clock = Clock.systemUTC();

    private Form() {}

    /// One of the options of a choice.
    ///
    /// @param hint a few words below the label; may be empty
    public record Option(String value, String label, String hint) {
        public static Option of(String value, String label) {
            return new Option(value, label, "");
        }
    }

    /// Group of options under one heading, in a long list.
    public record Options(String label, List<Option> options) {}

    public static Form empty() {
        return new Form();
    }

    static Form sent(Map<String, String[]> parameters, Clock clock) {
        Form form = new Form();
        form.clock = clock;
        parameters.forEach((name, sent) -> form.values.put(name, List.of(sent)));
        return form;
    }

    /// Fills in a field beforehand.
    public Form with(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    /// Fills in a field with several values.
    public Form with(String name, List<String> more) {
        values.put(name, List.copyOf(more));
        return this;
    }

    /// Gives the form a number, by which a second sending is recognised.
    public Form numbered(Clock clock) {
        this.clock = clock;
        return with(NUMBER, FormId.next(clock).toString());
    }

    /// The form's number. A form without one is marked as wrong and gets a new number, so that it
    /// can be sent again.
    public Optional<FormId> number(String beside) {
        Optional<FormId> number = FormId.parse(value(NUMBER), clock);
        if (number.isEmpty()) {
            wrong(beside, "web.form.incomplete");
            numbered(clock);
        }
        return number;
    }

    /// Marks that this form was sent before with different content, and gives it a new number.
    public void usedBefore(String beside) {
        wrong(beside, "web.form.used");
        numbered(clock);
    }

    /// The fields that have a value.
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    /// The value of a field, stripped; empty when it has none, or nothing that a reader would see.
    public String value(String name) {
        List<String> sent = values(name);
        return sent.isEmpty() ? "" : sent.getFirst();
    }

    /// The values of a field with several.
    public List<String> values(String name) {
        List<String> clean = new ArrayList<>();
        for (String value : values.getOrDefault(name, List.of())) {
            String text = value.replace("\u0000", "").replace("\r\n", "\n").strip();
            clean.add(VisibleText.in(text) ? text : "");
        }
        return clean;
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /// The day in a field, as browsers send it (`2026-11-24`) or as people type it (`24-11-2026`).
    /// Empty when there is none.
    public Optional<LocalDate> day(String name) {
        String text = value(name);
        try {
            LocalDate day = text.matches("\\d{4}-.*") ? LocalDate.parse(text) : LocalDate.parse(text, TYPED);
            return Optional.of(day).filter(each -> each.getYear() > 0 && each.getYear() < 10_000);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    /// The whole number in a field, of at most six digits. Empty for anything else.
    public Optional<Integer> count(String name) {
        String text = value(name);
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /// Marks a field as wrong; the message is shown beside it and in the summary on top. The first
    /// mistake of a field counts.
    public void wrong(String name, String key, Object... gaps) {
        mistakes.putIfAbsent(name, Sentence.of(key, gaps));
    }

    /// The value of a field that must be filled in; marks it as wrong when it is not.
    public String required(String name, String key) {
        String value = value(name);
        if (value.isEmpty()) {
            wrong(name, key);
        }
        return value;
    }

    /// The day in a field that must hold one; marks it as wrong when it does not.
    public Optional<LocalDate> requiredDay(String name, String key) {
        Optional<LocalDate> day = day(name);
        if (day.isEmpty()) {
            wrong(name, key);
        }
        return day;
    }

    /// Marks the objections of a rule.
    public void wrong(List<Objection> objections) {
        objections.forEach(objection -> mistakes.putIfAbsent(objection.field(), objection.because()));
    }

    public boolean wrong() {
        return !mistakes.isEmpty();
    }

    public Optional<Sentence> mistake(String name) {
        return Optional.ofNullable(mistakes.get(name));
    }

    /// Mistakes by field, in the order in which they were found.
    public Map<String, Sentence> mistakes() {
        return Collections.unmodifiableMap(mistakes);
    }

    /// The ids of what explains a field, for `aria-describedby`; null when nothing does.
    public @Nullable String describedBy(String name, String hint) {
        boolean hinted = !hint.isEmpty();
        if (mistakes.containsKey(name)) {
            return name + "-mistake" + (hinted ? " " + name + "-hint" : "");
        }
        return hinted ? name + "-hint" : null;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
