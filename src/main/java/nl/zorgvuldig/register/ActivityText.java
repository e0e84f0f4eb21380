package nl.zorgvuldig.register;

/// What who watches over data says of one activity.
///
/// @param activity key of its purpose
/// @param recipients to whom data goes
/// @param transfers outside the EU, with what makes that safe
/// @param measures of its own, beside the general ones
public record ActivityText(String activity, int version, String recipients, String transfers, String measures) {
    static ActivityText none(String activity) {
        return new ActivityText(activity, 0, "", "", "");
    }

    boolean says(ActivityText other) {
        return recipients.equals(other.recipients)
                && transfers.equals(other.transfers)
                && measures.equals(other.measures);
    }
}
