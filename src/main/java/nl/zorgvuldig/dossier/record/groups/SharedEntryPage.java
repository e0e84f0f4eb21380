package nl.zorgvuldig.dossier.record.groups;

import java.util.Arrays;
import java.util.List;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// The form for one text about several pupils.
///
/// @param pupils all about whom the reader may write, in the order of the group
public record SharedEntryPage(GroupId id, String group, Sentence because, Form form, List<ListedPupil> pupils) {
    public String address() {
        return back() + "/schrijven";
    }

    public String back() {
        return GroupPage.address(id);
    }

    public Clause clause() {
        return Clause.NECESSARY_FOR_GUIDANCE;
    }

    /// What a child said is of that child alone.
    public List<EntryKind> kinds() {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind != EntryKind.CHILD_VIEW)
                .toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
