package nl.zorgvuldig.privacy.register;

/// The board as data controller, as far as the program does not know it already (AVG art.
/// 30(1)(a)).
///
/// @param number in the trade register
/// @param joint joint controllers and representative; usually none
/// @param security general description of the security measures
public record DataController(int version, String address, String number, String phone, String joint, String security) {
    public static final DataController NONE = new DataController(0, "", "", "", "", "");

    boolean says(DataController other) {
        return address.equals(other.address)
                && number.equals(other.number)
                && phone.equals(other.phone)
                && joint.equals(other.joint)
                && security.equals(other.security);
    }
}
