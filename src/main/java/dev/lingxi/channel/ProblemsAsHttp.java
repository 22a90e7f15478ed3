package dev.lingxi.channel;

import dev.lingxi.problem.Problem;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where problems become HTTP statuses. */
@RestControllerAdvice
class ProblemsAsHttp {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(Problem problem) {
        return detail(problem.kind().httpStatus(), problem.code(), String.valueOf(problem.getMessage()), 1);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ConsumerDoor.TooFast fast) {
        return detail(HttpStatus.TOO_MANY_REQUESTS.value(), "slow_down", String.valueOf(fast.getMessage()), (fast.retryAfterMs() + 999) / 1000);
    }

    private static ResponseEntity<ProblemDetail> detail(int status, String code, String message, long retryAfter) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), message);
        detail.setProperties(Map.of("code", code));
        var response = ResponseEntity.status(status);
        if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
            response.header("Retry-After", String.valueOf(retryAfter));
        }
        return response.body(detail);
    }
}
