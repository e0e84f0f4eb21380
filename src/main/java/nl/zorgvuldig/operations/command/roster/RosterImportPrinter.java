package nl.zorgvuldig.operations.command.roster;

import java.io.PrintWriter;
import java.util.List;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.school.roster.RosterChanges;
import nl.zorgvuldig.school.roster.RosterDecision;
import nl.zorgvuldig.school.roster.RosterImportResult;
import nl.zorgvuldig.school.roster.RosterPlan;
import nl.zorgvuldig.school.roster.RosterPreview;
import nl.zorgvuldig.school.roster.RosterPreviewPart;
import nl.zorgvuldig.school.roster.RosterPreviewParts;
import nl.zorgvuldig.school.roster.records.DroppedField;
import nl.zorgvuldig.school.roster.records.RosterProblem;

/// Prints an import in the words of its pages.
final class RosterImportPrinter {
    private final LocalizedMessages words;
    private final PrintWriter out;

    RosterImportPrinter(LocalizedMessages words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void say(String key, Object... gaps) {
        line(words.say(key, gaps));
    }

    void say(Sentence sentence) {
        line(words.say(sentence));
    }

    void preview(RosterPreview preview) {
        RosterPlan plan = preview.plan();
        line(preview.school().name() + " (" + preview.school().brin() + ")");
        say("roster.preview.year", plan.year().toString(), plan.day());
        problems(plan.problems());
        out.println();
        counts("pupils", plan.pupils());
        counts("groups", plan.groups());
        counts("staff", plan.staff());
        counts("guardians", plan.guardians());
        for (RosterPreviewPart part : RosterPreviewParts.of(preview)) {
            out.println();
            say(part.heading());
            part.lines().forEach(this::item);
        }
        dropped(plan.dropped());
        out.println();
    }

    private void counts(String key, RosterChanges<?> changes) {
        out.printf(
                "%-24s %s %d, %s %d, %s %d, %s %d%n",
                words.say("roster.count." + key),
                words.say("roster.count.added"),
                changes.added().size(),
                words.say("roster.count.changed"),
                changes.changed().size(),
                words.say("roster.count.gone"),
                changes.gone().size(),
                words.say("roster.count.unchanged"),
                changes.unchanged());
    }

    void unfit(RosterDecision.Refused decision) {
        say("roster.import.wrong.lead");
        problems(decision.problems());
        dropped(decision.dropped());
    }

    private void problems(List<RosterProblem> problems) {
        if (!problems.isEmpty()) {
            out.println();
        }
        for (RosterProblem problem : problems) {
            String where = problem.place()
                    .words()
                    .map(place -> " " + words.say("roster.place", place))
                    .orElse("");
            line(words.say("roster.severity." + problem.severity().name()) + ": " + words.say(problem.words()) + where);
        }
    }

    private void dropped(List<DroppedField> dropped) {
        if (dropped.isEmpty()) {
            return;
        }
        out.println();
        say("roster.dropped", dropped.size());
        dropped.forEach(field -> line("  %s: %s (%d)"
                .formatted(field.field(), words.say(field.reason().key()), field.times())));
    }

    void result(RosterImportResult result) {
        say("roster.result.done");
        result.counts().words().forEach(this::item);
        if (!result.leavers().isEmpty()) {
            say("roster.result.leavers.lead");
            result.leavers().forEach(leaver -> item(leaver.words()));
        }
    }

    private void item(Sentence sentence) {
        line("  " + words.say(sentence));
    }
}
