"""What schemathesis must leave alone: the key that it works with."""

import os
import uuid

import schemathesis


@schemathesis.hook
def before_call(context, case, kwargs):
    """Revoking its own key would make every later answer a 401."""
    if case.path_parameters.get("sleutelId") == os.environ["EIGEN_SLEUTEL"]:
        case.path_parameters["sleutelId"] = str(uuid.uuid4())
