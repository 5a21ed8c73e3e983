package app.karat.kernel.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.server.MissingRequestValueException;
import org.springframework.web.server.ServerWebInputException;

/**
 * Finds the {@link Problem} in whatever was thrown: our own first, then the framework's, then the database's. Another service that does not
 * answer, or not as it should, is never the caller's fault and never a failure of ours: trying again helps.
 */
final class Problems {

    private Problems() {}

    static Problem of(Throwable thrown) {
        Problem own = cause(thrown, Problem.class);
        if (own != null) {
            return own;
        }
        return switch (thrown) {
            case WebExchangeBindException mismatch
            when UnreadableParameter.isIn(mismatch) -> UnreadableParameter.mismatch(mismatch);
            case WebExchangeBindException invalid -> InvalidInput.fields(fields(invalid.getAllErrors()));
            case HandlerMethodValidationException invalid
            when !invalid.isForReturnValue() -> InvalidInput.fields(parameters(invalid));
            case ServerWebInputException unreadable when tooLarge(unreadable) -> RequestProblem.tooLarge();
            case MissingRequestValueException missing -> UnreadableParameter.missing(missing);
            case ServerWebInputException mismatch
            when mismatch.getCause() instanceof TypeMismatchException -> UnreadableParameter.mismatch(mismatch);
            case ServerWebInputException unreadable -> UnreadableBody.problem(unreadable);
            case DecodingException unreadable -> UnreadableBody.problem(unreadable);
            case DataBufferLimitException large -> RequestProblem.tooLarge();
            case ErrorResponse response -> ofStatus(response.getStatusCode().value());
            case TimeoutException slow -> RequestProblem.unavailable();
            default ->
                cause(thrown, WebClientException.class) == null
                        ? DatabaseProblems.of(thrown)
                        : RequestProblem.unavailable();
        };
    }

    private static boolean tooLarge(Throwable thrown) {
        return cause(thrown, DataBufferLimitException.class) != null;
    }

    private static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> RequestProblem.unreadable(List.of());
            case 404 -> RequestProblem.notFound();
            case 405 -> RequestProblem.methodNotAllowed();
            case 406 -> RequestProblem.notAcceptable();
            case 413 -> RequestProblem.tooLarge();
            case 415 -> RequestProblem.unsupportedMediaType();
            default -> status < 500 ? RequestProblem.other(status) : RequestProblem.unexpected();
        };
    }

    private static List<FieldError> fields(List<ObjectError> errors) {
        return errors.stream().map(Problems::field).toList();
    }

    private static FieldError field(ObjectError error) {
        String name = error instanceof org.springframework.validation.FieldError named ? named.getField() : "";
        return new FieldError(name, rule(error.getCode()), message(error.getDefaultMessage()));
    }

    private static List<FieldError> parameters(HandlerMethodValidationException invalid) {
        var errors = new ArrayList<FieldError>();
        for (var result : invalid.getParameterValidationResults()) {
            if (result instanceof ParameterErrors bean) {
                errors.addAll(fields(bean.getAllErrors()));
                continue;
            }
            String name = result.getMethodParameter().getParameterName();
            for (var error : result.getResolvableErrors()) {
                String[] codes = error.getCodes();
                String code = codes == null || codes.length == 0 ? null : codes[codes.length - 1];
                errors.add(new FieldError(name == null ? "" : name, rule(code), message(error.getDefaultMessage())));
            }
        }
        return errors.isEmpty() ? List.of(new FieldError("", "acceptable", message(null))) : errors;
    }

    private static String rule(@Nullable String code) {
        if (code == null) {
            return "acceptable";
        }
        return code.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(java.util.Locale.ROOT);
    }

    private static String message(@Nullable String text) {
        return text == null ? "This value is not acceptable." : text;
    }

    static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
        Throwable cause = thrown;
        while (cause != null) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
