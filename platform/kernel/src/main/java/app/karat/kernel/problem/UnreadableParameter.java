package app.karat.kernel.problem;

import java.util.List;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;

/** Says which part of the address or which header could not be read, such as a branch that is no id. */
final class UnreadableParameter {

    private UnreadableParameter() {}

    static Problem missing(MissingRequestValueException missing) {
        return unreadable(missing.getName(), "required", "This is needed.");
    }

    static Problem mismatch(ServerWebInputException mismatch) {
        MethodParameter parameter = mismatch.getMethodParameter();
        String name = parameter == null ? null : parameter.getParameterName();
        return unreadable(name == null ? "" : name, "unreadable", "This value is of the wrong kind.");
    }

    /** Whether a parameter of a whole group, such as a filter, could not be converted. */
    static boolean isIn(WebExchangeBindException group) {
        return group.getFieldErrors().stream().anyMatch(UnreadableParameter::isMismatch);
    }

    static Problem mismatch(WebExchangeBindException group) {
        return RequestProblem.unreadable(group.getFieldErrors().stream()
                .filter(UnreadableParameter::isMismatch)
                .map(error -> new FieldError(error.getField(), "unreadable", "This value is of the wrong kind."))
                .toList());
    }

    private static boolean isMismatch(org.springframework.validation.FieldError error) {
        return TypeMismatchException.ERROR_CODE.equals(error.getCode());
    }

    private static Problem unreadable(String name, String rule, String message) {
        return RequestProblem.unreadable(List.of(new FieldError(name, rule, message)));
    }
}
