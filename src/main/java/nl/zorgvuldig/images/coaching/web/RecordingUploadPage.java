package nl.zorgvuldig.images.coaching.web;

import java.util.List;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Form to add a recording.
///
/// @param outside the children who must be outside the picture
/// @param possible whether this installation can store recordings
public record RecordingUploadPage(
        String coaching,
        String address,
        String group,
        Clause clause,
        Sentence because,
        List<Form.Option> outside,
        boolean possible,
        int megabytes,
        int minutes,
        Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
