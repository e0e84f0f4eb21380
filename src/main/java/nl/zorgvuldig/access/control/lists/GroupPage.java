package nl.zorgvuldig.access.control.lists;

import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// The pupils of one group.
///
/// @param camera address of the page on who may be in pictures
public record GroupPage(String group, String camera, Sentence because, List<ListedPupil> pupils) {
    public Clause clause() {
        return Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
    }
}
