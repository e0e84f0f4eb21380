package nl.zorgvuldig.care.consultation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.consultation.ConsultationState;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// One pupil in a consultation: what to pay attention to, what is said, what is agreed.
///
/// @param number which of how many
/// @param writes whether something can be written about this pupil now
/// @param filed address of what is filed in the dossier
/// @param look what to pay attention to, as it was prepared
/// @param rows how many agreements are shown
/// @param saved when it was last written, and by whom
/// @param warning that another child seems to be named
/// @param stands the stored text, beside what could not be saved
public record DiscussionPage(
        String address,
        String meeting,
        Sentence title,
        String pupil,
        String dossier,
        int number,
        int all,
        Optional<Link> previous,
        Optional<Link> next,
        ConsultationState state,
        boolean writes,
        Optional<String> filed,
        Clause clause,
        Sentence because,
        List<String> look,
        int rows,
        List<Form.Option> owners,
        Optional<Sentence> saved,
        Optional<Sentence> warning,
        List<String> stands,
        FromDossier known,
        Form form) {

    public record Link(String address, String name) {}

    /// Content of the dossier, as far as this reader sees it.
    public record FromDossier(List<Agreed> open, List<Recent> recent) {}

    public record Agreed(String text, String owner, LocalDate dueOn, boolean overdue) {}

    public record Recent(String address, EntryKind kind, LocalDate day) {}

    public boolean prepares() {
        return state == ConsultationState.PLANNED;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
