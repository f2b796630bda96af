-- The first look at an idempotency key, inside the command's own transaction. The advisory lock says "still running"
-- without waiting; it ends with the transaction, after the record is there for the next caller to see.
-- null = go on and write; otherwise the outcome to answer with. With `wait` a twin waits for the first and gets its answer.
create or replace function begin_idempotent(k jsonb) returns jsonb language plpgsql as $$
declare seen idempotency_records; lock constant bigint := hashtextextended(
  concat_ws(' ', k->>'apiKeyId', k->>'method', k->>'path', k->>'key'), 7);
begin
  if (k->>'wait')::boolean then
    perform pg_advisory_xact_lock(lock);
  elsif not pg_try_advisory_xact_lock(lock) then
    return jsonb_build_object('outcome', 'in_progress');
  end if;
  select * into seen from idempotency_records r where r.api_key_id = (k->>'apiKeyId')::uuid and r.method = k->>'method'
    and r.path = k->>'path' and r.key = k->>'key';
  if not found then return null; end if;
  if seen.body_hash <> decode(k->>'bodyHash', 'hex') then return jsonb_build_object('outcome', 'key_reused'); end if;
  return jsonb_build_object('outcome', 'replayed', 'status', seen.status, 'result', seen.result, 'requestId', seen.request_id);
end $$;

create or replace function finish_idempotent(p_environment uuid, k jsonb, p_status int, p_result jsonb, p_at timestamptz)
returns void language sql as $$
  insert into idempotency_records (api_key_id, method, path, key, environment_id, body_hash, status, result, request_id, created_at)
  values ((k->>'apiKeyId')::uuid, k->>'method', k->>'path', k->>'key', p_environment, decode(k->>'bodyHash', 'hex'),
          p_status, p_result, k->>'requestId', p_at)
$$;
